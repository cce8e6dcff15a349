// Run as a process of its own: waits for the given moment, takes the lock, says so, and holds it until killed.
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockHome } from '../../src/main/storage/home-lock.ts';
import { refusalOf } from '../../src/shared/domain/refusal.ts';

const [home = '', owner = '', startAt = '0'] = process.argv.slice(2);
await sleep(Number(startAt) - Date.now() - 40);
while (Date.now() < Number(startAt)) {
  // Spins at the end, so that racers start within a fraction of a millisecond.
}
try {
  await lockHome(home, owner);
  writeSync(1, 'locked\n');
  setInterval(() => undefined, 1000);
} catch (error) {
  writeSync(1, `${JSON.stringify(refusalOf(error))}\n`);
}
