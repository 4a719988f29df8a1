import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync } from 'vite';
import { projectRoot } from './inputs-hash.mjs';

const source = join(projectRoot, 'src/guard.js');

/** The script that stands in every page, made small. */
export const guard = minifySync(source, readFileSync(source, 'utf8')).code.trim();

/** How the content policy names it. */
export const guardHash = /** @type {const} */ (
	`sha256-${createHash('sha256').update(guard).digest('base64')}`
);
