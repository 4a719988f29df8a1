/** Numbers that look random and are the same for the same seed. */
interface RandomSource {
	/** The next number, uniform above −1 and below 1. */
	signedUniform(): number;
	/** The next number of the standard normal distribution. */
	normal(): number;
}

/** Four words of state from one seed (SplitMix32, after Steele, Lea and Flood 2014). */
function seeded(seed: number): [number, number, number, number] {
	let state = seed | 0;
	const next = () => {
		state = (state + 0x9e3779b9) | 0;
		let word = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
		word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
		return word ^ (word >>> 15);
	};
	return [next(), next(), next(), next()];
}

/** Uniform numbers in (−1, 1): xoshiro128** of Blackman and Vigna 2021, ACM Trans Math Softw 47:36. */
function uniformSource(seed: number): () => number {
	let [a, b, c, d] = seeded(seed);
	return () => {
		const product = Math.imul(b, 5);
		const word = Math.imul((product << 7) | (product >>> 25), 9);
		const shifted = b << 9;
		c ^= a;
		d ^= b;
		b ^= c;
		a ^= d;
		c ^= shifted;
		d = (d << 11) | (d >>> 21);
		return (word + 0.5) / 2147483648;
	};
}

/**
 * A seeded source of random numbers, made normal by the polar method of Marsaglia and Bray 1964
 * (SIAM Review 6:260).
 *
 * @param seed whole number; its lowest 32 bits count
 */
export function randomSource(seed: number): RandomSource {
	const signedUniform = uniformSource(seed);
	let spare = 0;
	let hasSpare = false;
	const normal = () => {
		if (hasSpare) {
			hasSpare = false;
			return spare;
		}
		let x: number;
		let y: number;
		let square: number;
		do {
			x = signedUniform();
			y = signedUniform();
			square = x * x + y * y;
		} while (square >= 1);
		const scale = Math.sqrt((-2 * Math.log(square)) / square);
		spare = y * scale;
		hasSpare = true;
		return x * scale;
	};
	return { signedUniform, normal };
}

/** The numbers drawn last: a page's simulations all start from one seed. */
const drawn = {
	seed: NaN,
	source: randomSource(0),
	held: new Float64Array(0) as Float64Array,
	count: 0
};

/** As long as the list asked for, with what was drawn before at its start. */
function withRoom(held: Float64Array, length: number): Float64Array {
	if (held.length >= length) return held;
	const longer = new Float64Array(Math.max(length, 2 * held.length));
	longer.set(held);
	return longer;
}

/**
 * The first numbers of `randomSource(seed).normal()`. Those of the last seed are kept, since drawing
 * them takes most of a simulation's time; a million take 8 MB.
 *
 * @param count how many are needed; the list may be longer, and must not be changed
 */
export function standardNormals(seed: number, count: number): Float64Array {
	if (drawn.seed !== seed) Object.assign(drawn, { seed, source: randomSource(seed), count: 0 });
	drawn.held = withRoom(drawn.held, count);
	for (; drawn.count < count; drawn.count++) drawn.held[drawn.count] = drawn.source.normal();
	return drawn.held;
}
