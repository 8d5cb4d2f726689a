// A customer at the pages of checkout and payment: what a browser would send.
import assert from 'node:assert/strict';
import { server } from './server.mjs';

const form = (url, fields) => fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
const at = (url) => new URL(url, server.url).href.replace(/^https?:\/\/[^/]+/, server.url);

/** Pays at the page a link leads to; answers what the page says then. */
export async function paidAt(url, card = 'Success') {
  const answer = await form(at(url), { card });
  return answer.status === 303 ? (await fetch(at(answer.headers.get('location')))).text() : answer.text();
}

/** Follows a checkout to its payment and pays; answers the last page. */
export async function paid(checkout, _payment, card = 'Success') {
  const url = at(checkout.checkoutUrl ?? checkout);
  let answer = await fetch(url, { redirect: 'manual' });
  if (answer.status === 200) {
    const page = await answer.text();
    const total = page.match(/name="total" value="([^"]+)"/)?.[1];
    assert.ok(total, `nothing to order on this page:\n${page}`);
    answer = await form(url, { total, email: 'bob@example.com' });
  }
  assert.equal(answer.status, 303, await answer.text());
  const pay = at(answer.headers.get('location'));
  answer = await form(pay, { card });
  assert.equal(answer.status, 303, await answer.text());
  const last = await fetch(at(answer.headers.get('location')), { redirect: 'manual' });
  return last.headers.get('location') ?? last.text();
}
