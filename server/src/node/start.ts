import { startProgram } from './startProgram';

startProgram();
