import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with the reasons for skipped tests, and one plain line that people and scripts can read. */
export default class Summary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    for (const test of tests) {
      const result = test.result();
      if (result.state === 'skipped')
        console.log(`skipped: ${test.fullName}: ${result.note ?? 'no reason given'}`);
    }
    const broken = modules.filter((module) => module.errors().length > 0).length;
    console.log(`${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped`);
  }
}
