// What the typings of the SDK promise of every answer, held against the answers themselves.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './server.mjs';

const contract = (name) => JSON.parse(readFileSync(join(root, 'contract', name), 'utf8'));
const own = contract('slotwright.json');
const types = { ...contract('types.json').types, ...own.types };
const operations = new Map([...contract('operations.json').operations, ...own.operations].map((operation) => [operation.fqn, operation]));
/** What Slotwright tells beyond the typings. */
const ours = new Set(['utcStartDate', 'utcEndDate', 'hasNext', 'serviceProperties', 'includedSessions', 'remainingSessions', 'discountId', 'locationId']);
/** What the typings promise and their own words take back: only bookings of services with a range of durations have a unit. */
const takenBack = new Set(['durationUnitType']);
/** A word the typings have no list for, though their methods and events speak of it: a request to pay can be voided. */
const words = new Set(['ecom.orderPaymentRequests/Status.VOIDED']);
const broken = new Map();

/** What the SDK reads though its typings do not say so: its pages cannot be turned without. */
const silent = new Set(['business-tools.locations/PagingMetadata.total', 'business-tools.locations/PagingMetadata.tooManyToCount']);


/** Every promise an answer broke so far, told once, as `operation: where, what`. */
export const brokenPromises = () => [...broken.keys()].sort();

/** Holds an answer of the server against the typings of the method that asked for it, and hands it on. */
export async function judged(init, answer) {
  const operation = operations.get(new Headers(init?.headers).get('x-wix-bi-gateway')?.match(/method-fqn=([^,]+)/)?.[1]);
  if (!operation?.res || !answer.ok) return answer;
  if (/[?&]fields=/.test(answer.url) && operation.op === 'business-tools.siteProperties.getSiteProperties') return answer; // a part that was asked for promises no whole
  const module = operation.op.split('.').slice(0, 2).join('.');
  const told = (where, what) => broken.set(`${operation.op}: ${where} ${what}`, true);
  object(module, operation.res, await answer.clone().json(), '', told);
  return answer;
}

function find(module, name) {
  const shared = types[`shared/${name}`];
  return types[`${module}/${name}`] ?? (shared?.in.includes(module) ? shared : undefined);
}

function object(module, name, value, where, told) {
  const type = find(module, name);
  if (!type) return;
  if (type.enum) return type.enum.includes(value) || words.has(`${module}/${name}.${value}`) || told(where, `is ${value}, no ${name}`);
  if (typeof value !== 'object' || Array.isArray(value)) return told(where, `is no ${name}`);
  const choice = new Set(Object.values(type.oneofs ?? {}).flat());
  for (const [field, rule] of Object.entries(type.fields)) {
    const at = where ? `${where}.${field}` : field;
    if (value[field] != null) any(module, rule.t, value[field], at, told);
    else if (rule.nn && !choice.has(field) && !takenBack.has(field)) told(at, 'is missing');
  }
  for (const field of Object.keys(value)) if (!type.fields[field] && !ours.has(field) && !silent.has(`${module}/${name}.${field}`)) told(where ? `${where}.${field}` : field, 'is not in the typings');
}

function any(module, type, value, where, told) {
  const plain = type.replace(/\?$/, '');
  if (!plain.endsWith('[]')) return single(module, plain, value, where, told);
  if (!Array.isArray(value)) return told(where, 'is no list');
  for (const item of value) single(module, plain.slice(0, -2).replace(/\?$/, ''), item, `${where}[]`, told);
}

const kinds = {
  string: (value) => typeof value === 'string',
  bool: (value) => typeof value === 'boolean',
  int: (value) => Number.isInteger(value),
  double: (value) => typeof value === 'number' || ['NaN', 'Infinity', '-Infinity'].includes(value),
  timestamp: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) && !Number.isNaN(Date.parse(value)),
};

function single(module, type, value, where, told) {
  if (/^[A-Z]/.test(type)) object(module, type, value, where, told);
  else if (kinds[type] && !kinds[type](value)) told(where, `is ${JSON.stringify(value)}, no ${type}`);
}
