// Run as a process of its own: makes a brief and prints the hash of its bytes.
import { createHash } from 'node:crypto';
import { made } from '../support/made-brief.ts';
import { draftFor, exampleDelegation } from '../support/region.ts';

const delegation = exampleDelegation('india');
const { pdf } = await made(draftFor('india', { delegation }), delegation);
process.stdout.write(createHash('sha256').update(pdf).digest('hex'));
