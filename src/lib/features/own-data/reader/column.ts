const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function grown<T extends Uint8Array | Uint32Array>(old: T, length: number): T {
	const bigger = new (old.constructor as new (length: number) => T)(length);
	bigger.set(old);
	return bigger;
}

/**
 * The cells of one column, as UTF-8 bytes one after another: a string per cell would take some
 * forty bytes more for each.
 */
export class TextColumn {
	length = 0;
	private bytes = new Uint8Array(64);
	/** Where each cell ends. */
	private ends = new Uint32Array(16);
	private used = 0;

	/** Adds a cell below the others. */
	push(text: string): void {
		if (this.used + text.length * 3 > this.bytes.length)
			this.bytes = grown(this.bytes, Math.ceil((this.used + text.length * 3) * 1.5));
		if (this.length === this.ends.length) this.ends = grown(this.ends, this.length * 2);
		this.used += this.write(text);
		this.ends[this.length++] = this.used;
	}

	private write(text: string): number {
		for (let at = 0; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code > 127) return encoder.encodeInto(text, this.bytes.subarray(this.used)).written;
			this.bytes[this.used + at] = code;
		}
		return text.length;
	}

	/** The text of a cell, counted from 0; undefined beyond the last. */
	at(index: number): string | undefined {
		if (index >= this.length) return undefined;
		const start = index === 0 ? 0 : this.ends[index - 1]!;
		const end = this.ends[index]!;
		if (end - start > 32) return decoder.decode(this.bytes.subarray(start, end));
		let text = '';
		for (let at = start; at < end; at++) {
			const byte = this.bytes[at]!;
			if (byte > 127) return decoder.decode(this.bytes.subarray(start, end));
			text += String.fromCharCode(byte);
		}
		return text;
	}

	/** Forgets the cells from a place on. */
	truncate(length: number): void {
		if (length >= this.length) return;
		this.length = length;
		this.used = length === 0 ? 0 : this.ends[length - 1]!;
	}

	/** True where a byte stands in any cell; what is not ASCII is looked for by its first byte. */
	holds(byte: number): boolean {
		const at = this.bytes.indexOf(byte);
		return at >= 0 && at < this.used;
	}

	/** All cells in order. */
	*[Symbol.iterator](): Generator<string> {
		for (let index = 0; index < this.length; index++) yield this.at(index) ?? '';
	}

	/** Memory held, in bytes. */
	get size(): number {
		return this.bytes.byteLength + this.ends.byteLength;
	}
}
