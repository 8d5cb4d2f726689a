// Aims an unchanged Wix app at a Slotwright server, token calls of the SDK's strategies included:
//   SLOTWRIGHT_URL=http://localhost:8080 node --import ./wix-aim.mjs app.mjs
const server = process.env.SLOTWRIGHT_URL ?? 'http://localhost:8080';
const send = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input, globalThis.location?.href);
  if (!/^(www|edge)\.wixapis\.com$/.test(url.hostname)) return send(input, init);
  const aimed = server.replace(/\/$/, '') + url.pathname + url.search;
  return input instanceof Request ? send(new Request(aimed, input), init) : send(aimed, init);
};
