import { createHash } from 'node:crypto';
import type { Lang } from '../lang.js';
import { html, type Markup, ownCode } from './markup.js';

/** How a text of ours is named in a policy: by its hash, so that no other can stand in for it. */
function hashOf(code: string): string {
  return `'sha256-${createHash('sha256').update(code, 'utf8').digest('base64')}'`;
}

/**
 * The beginning of a page up to the end of its head. Nothing may be loaded, sent or run but the style and, if there is one, the
 * script that stand in it.
 */
export function documentHead({
  lang,
  tool,
  title,
  style,
  script,
}: {
  lang: Lang;
  tool: { name: string; version: string };
  title: string;
  style: string;
  script?: string;
}): Markup {
  const runs = script === undefined ? '' : ` script-src ${hashOf(script)};`;
  const policy = `default-src 'none'; style-src ${hashOf(style)};${runs} base-uri 'none'; form-action 'none'`;
  return html`<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${ownCode(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="generator" content="${tool.name} ${tool.version}">
<title>${title}</title>
<style>${ownCode(style)}</style>
</head>
`;
}
