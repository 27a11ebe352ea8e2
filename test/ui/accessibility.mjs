import assert from 'node:assert/strict';
import axe from 'axe-core';

/** What WCAG 2.1 asks of a page (levels A and AA), contrast among it. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** Of VS Code's own preview of Markdown these are not ours: its document, and the background that lies behind it. */
export const notOurs = ['document-title', 'html-has-lang', 'color-contrast'];

/** Fails where the accessibility checker finds something in the webview that is open, but for these rules. */
export async function assertAccessible({ page }, leftOut = []) {
  const body = page.frameLocator('iframe.webview').frameLocator('iframe').locator('body');
  const frame = await (await body.elementHandle()).ownerFrame();
  await frame.evaluate(axe.source);
  const { violations, passes } = await frame.evaluate(values => globalThis.axe.run({ runOnly: values }), tags);
  assert.ok(passes.length > 5);
  assert.deepEqual(
    violations
      .filter(({ id }) => !leftOut.includes(id))
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    [],
  );
}
