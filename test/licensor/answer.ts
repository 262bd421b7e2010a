// What the server sends back for one request, before it is broken on purpose or found unchanged.

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The connection is cut, before anything was sent or in the middle of the body. */
  readonly cut?: 'at once' | 'in the body';
}

export const page = (body: string, headers: Record<string, string> = {}): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body,
});

export const redirect = (location: string, status = 302): Answer => ({ status, headers: { location }, body: '' });

export const notFound: Answer = {
  status: 404,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!DOCTYPE html><html lang="en"><title>404 | 17TRACK</title><h1>There is no such page</h1></html>',
};
