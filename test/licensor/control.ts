// The licensor's controls over HTTP, for whoever tries Assent by hand: `curl -X POST localhost:PORT/postAmendment`.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { BREAKAGES, type Breakage } from './breakage.ts';
import type { Licensor } from './licensor.ts';
import type { PostOptions } from './publication.ts';
import { SITES, type SiteName } from './second-site.ts';

export async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > 100_000) throw new Error('The request is too long');
  }
  return body;
}

const isBreakage = (name: unknown): name is Breakage => BREAKAGES.some((known) => known === name);

interface Sent extends PostOptions {
  readonly breakage?: unknown;
  readonly days?: number;
  readonly site?: SiteName;
}

async function obey(licensor: Licensor, request: IncomingMessage): Promise<unknown> {
  const command = (request.url ?? '').slice(1);
  if (request.method === 'GET' && command === 'requests') return licensor.requests;
  if (request.method !== 'POST') return undefined;
  const body = await readBody(request);
  const options: Sent = body === '' ? {} : JSON.parse(body);
  const { site } = options;
  if (site !== undefined && !SITES.includes(site)) throw new Error(`site must be one of ${SITES.join(', ')}`);
  switch (command) {
    case 'postAmendment':
      licensor.postAmendment(options);
      break;
    case 'changeStatedDate':
      licensor.changeStatedDate(options);
      break;
    case 'withdraw':
      licensor.withdraw(options);
      break;
    case 'break':
      if (!isBreakage(options.breakage)) throw new Error(`breakage must be one of ${BREAKAGES.join(', ')}`);
      licensor.breakDown(options.breakage, site === undefined ? {} : { site });
      break;
    case 'mend':
      licensor.mend();
      break;
    case 'advance':
      licensor.advance((options.days ?? 1) * 86_400_000);
      break;
    case 'reset':
      licensor.reset();
      break;
    default:
      return undefined;
  }
  return { done: command };
}

export function createControl(licensor: Licensor): Server {
  return createServer((request, response) => {
    const send = (status: number, content: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(content, null, 2)}\n`);
    obey(licensor, request).then(
      (result) => (result === undefined ? send(404, { error: 'There is no such command' }) : send(200, result)),
      (error: unknown) => send(400, { error: String(error) }),
    );
  });
}
