// Run as a process of its own: says what a PDF is.
import { readFileSync } from 'node:fs';
import { verdictOn } from '../support/verified.ts';

const { integrity } = await verdictOn(readFileSync(process.argv[2] ?? ''));
process.stdout.write(integrity.kind);
