// Firefox reaches the local licensor through this proxy: every tunnel ends at the HTTPS server, whatever host it names.
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';

export function createProxy(httpsPort: () => number, isPlayed: (host: string) => boolean): Server {
  const proxy = createServer((request, response) => {
    const url = request.url ?? '';
    const isOurs = url.startsWith('http://') && isPlayed(new URL(url).hostname);
    response.writeHead(isOurs ? 301 : 502, isOurs ? { location: url.replace('http:', 'https:') } : {}).end();
  });
  proxy.on('connect', (request, client, head) => {
    // The browser's own services are told that nobody is there.
    if (!isPlayed((request.url ?? '').split(':')[0] ?? '')) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const server = connect(httpsPort(), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      server.write(head);
      server.pipe(client).pipe(server);
    });
    // A broken tunnel is the browser's to notice; here it only must not end the process.
    server.on('error', () => client.destroy());
    server.on('close', () => client.destroy());
    client.on('error', () => server.destroy());
    client.on('close', () => server.destroy());
  });
  return proxy;
}
