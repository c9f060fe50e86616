// Loaded before a measured program: leaves the processor time that it took, in ms, in the file that BENCH_CPU_FILE names.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.BENCH_CPU_FILE, String((user + system) / 1000));
});
