import { answerEarly } from './answerEarly';
import { startProgram } from './startProgram';

answerEarly(startProgram);
