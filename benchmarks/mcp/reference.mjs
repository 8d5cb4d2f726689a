// The reference of the MCP figures: the TypeScript SDK's low-level server with the very tools and the very answer of ours,
// made anew for each request (/stateless, plain JSON) or kept in sessions (/session).
import { createServer } from 'node:http'
import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'

const require = createRequire(new URL('../../tests/Mcp/package.json', import.meta.url))
const load = async name => import(require.resolve(name))
const { Server } = await load('@modelcontextprotocol/sdk/server/index.js')
const { StreamableHTTPServerTransport } = await load('@modelcontextprotocol/sdk/server/streamableHttp.js')
const { CallToolRequestSchema, ListToolsRequestSchema } = await load('@modelcontextprotocol/sdk/types.js')

const { tools, answer } = JSON.parse(process.env.BENCH_TOOLS)
const sessions = new Map()

function made() {
  const server = new Server({ name: 'reference', version: '1.0.0' }, { capabilities: { tools: {} } })
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }))
  server.setRequestHandler(CallToolRequestSchema, () => ({ structuredContent: answer, content: [{ type: 'text', text: JSON.stringify(answer) }] }))
  return server
}

async function body(request) {
  const parts = []
  for await (const part of request) parts.push(part)
  return JSON.parse(Buffer.concat(parts).toString())
}

async function alone(request, response) {
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined, enableJsonResponse: true })
  const server = made()
  response.on('close', () => { void transport.close(); void server.close() })
  await server.connect(transport)
  await transport.handleRequest(request, response, await body(request))
}

async function inSession(request, response) {
  let transport = sessions.get(request.headers['mcp-session-id'])
  if (!transport) {
    transport = new StreamableHTTPServerTransport({ sessionIdGenerator: randomUUID, onsessioninitialized: id => { sessions.set(id, transport) } })
    await made().connect(transport)
  }
  await transport.handleRequest(request, response, await body(request))
}

const http = createServer((request, response) => {
  if (request.method === 'GET') response.end('{}')
  else (request.url === '/stateless' ? alone : inSession)(request, response).catch(error => { console.error(error); response.destroy() })
})
http.keepAliveTimeout = 600_000 // clients stay connected between windows
http.listen(Number(process.env.BENCH_PORT), '127.0.0.1')
