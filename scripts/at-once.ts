/** Runs scripts of package.json at the same time, and fails if one of them does: `tsx scripts/at-once.ts typecheck lint`. */
import { spawn } from 'node:child_process';

const codes = process.argv.slice(2).map(
  (name) =>
    new Promise<number>((done) => {
      const child = spawn(`npm run ${name}`, { shell: true, stdio: 'inherit' });
      child.on('exit', (code) => done(code ?? 1));
    }),
);
process.exitCode = Math.max(...(await Promise.all(codes)));
