// Publishes rates of currencies, as the European Central Bank does.
import { createServer } from 'node:http';

const rates = { USD: 1.25, JPY: 150 };
const quoted = Object.entries(rates).map(([currency, rate]) => `<Cube currency='${currency}' rate='${rate}'/>`).join('');
const bank = createServer((_request, response) => response.end(`<Envelope><Cube><Cube time='2026-11-20'>${quoted}</Cube></Cube></Envelope>`));
await new Promise((listening) => bank.listen(0, '127.0.0.1', listening));
bank.unref();

/** What SLOTWRIGHT_RATES_URL is to say. */
export const ratesUrl = `http://127.0.0.1:${bank.address().port}/`;
