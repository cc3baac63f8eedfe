// Unpacks @sparticuz/chromium into the temporary folder of this process. The package takes no lock
// and offers no other place, so `chromium.ts` runs this in a child with a TMPDIR of its own.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import chromium, { inflate } from '@sparticuz/chromium'

const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
await chromium.executablePath()
// The libraries that a bare machine lacks (nss among them); 10 MB that are only used there.
await inflate(join(dirname(dirname(entry)), 'bin/al2023.tar.br'))
