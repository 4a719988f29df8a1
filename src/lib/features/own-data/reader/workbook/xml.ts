import { Parser } from 'saxen';

/** What is told of a document, in its order. Names come without their prefixes. */
export interface Heard {
	/** @param attribute the value of an attribute by its name without prefix; undefined where it has none */
	open: (name: string, attribute: (name: string) => string | undefined) => void;
	close: (name: string) => void;
	text?: (text: string) => void;
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

/** Bytes that are turned into text at once. */
const part = 500_000;

function attributeOf(attributes: () => Record<string, string>, decode: (text: string) => string) {
	let held: Record<string, string> | undefined;
	return (name: string) => {
		held ??= attributes();
		const own = held[name] ?? held[Object.keys(held).find((key) => bare(key) === name) ?? ''];
		return own === undefined ? undefined : decode(own);
	};
}

/**
 * Reads an XML document from its bytes without building a tree; nothing is told of an empty one.
 * Entities that the document declares
 * itself are not expanded.
 * @throws Error where it is not well formed
 */
export function walkXml(bytes: Uint8Array, { open, close, text }: Heard): void {
	if (bytes.length === 0) return;
	const parser = new Parser();
	parser.on('error', (reason) => {
		throw reason;
	});
	parser.on('openTag', (name, attributes, decode) =>
		open(bare(name), attributeOf(attributes, decode))
	);
	parser.on('closeTag', (name) => close(bare(name)));
	if (text) {
		parser.on('text', (value, decode) => text(decode(value)));
		parser.on('cdata', text);
	}
	const decoder = new TextDecoder();
	for (let at = 0; at < bytes.length; at += part)
		parser.write(decoder.decode(bytes.subarray(at, at + part), { stream: true }));
	parser.end();
}
