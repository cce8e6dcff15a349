// Run as a process of its own: adds one again and again and prints each number only after it was acknowledged.
import { writeSync } from 'node:fs';
import { openStore } from '../../src/main/storage/store.ts';
import { numberStore } from './number-store.ts';

const { store } = await openStore(process.argv[2] ?? '', numberStore, () => new Date());
for (;;) {
  const { count } = await store.update((data) => ({
    count: data.count + 1,
    // Large enough that a kill can land inside the write.
    names: Array.from({ length: 400 }, (_, index) => `name ${index} of ${data.count + 1}`),
  }));
  writeSync(1, `${count}\n`);
}
