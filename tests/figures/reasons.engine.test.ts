import { describe, expect, it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { figureOf } from '$lib/figures';
import { contextFor } from '$lib/figures/context';
import { indicators } from '$lib/catalogue/indicators';
import { engine } from '$lib/server/engine';
import { allAreas } from '$lib/server/areas';
import { defaultView } from '$lib/catalogue/view';

it('x', async () => {
	const { query } = await engine();
	const out: string[] = [];
	const t0 = performance.now();
	for (const { slug, level } of allAreas()) {
		const { context } = await contextFor(query, defaultView(slug, 'workforce'));
		for (const i of indicators.filter((i) => i.theme !== null || i.question === 'published')) {
			if (i.question === 'tenths' && !['isles-of-scilly','city-of-london','cumberland','nottingham-and-nottinghamshire','north-east'].includes(slug)) continue;
			const f = await figureOf(context, i);
			const home = f.estimates.filter((e) => e.role === 'home');
			const miss = f.estimates.filter((e) => e.value === null);
			if (!miss.length) continue;
			out.push([i.id, level, slug, home.every((e) => e.value === null) ? 'ALL' : 'some', [...new Set(miss.map((e) => e.role + ' ' + e.missing))].join(','), f.notes.filter((n) => n.kind === 'missing').map((n) => n.text).join(' / ')].join('\t'));
		}
	}
	out.push(String(performance.now() - t0));
	writeFileSync('/tmp/miss.tsv', out.join('\n'));
}, 600_000);
