// The local licensor: an HTTPS server on loopback that plays www.17track.net and its subdomains for a browser under test,
// and that posts amendments, withdraws them and breaks down when told to. It plays tracktrace.delivery too, whose agreement
// is another one.
import type { Server as HttpServer } from 'node:http';
import { createServer, type Server as HttpsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import type { Answer } from './answer.ts';
import { type Breakage, broken } from './breakage.ts';
import { type Certificate, makeCertificate } from './certificate.ts';
import { createControl, readBody } from './control.ts';
import { isLanguage } from './languages.ts';
import { otherSite } from './other-site.ts';
import { createProxy } from './proxy.ts';
import { DOCUMENTS, type PostOptions, Publication } from './publication.ts';
import { isOfSecondSite, SECOND_HOST, SECOND_TERMS, type SiteName, secondSite, siteAt } from './second-site.ts';
import { Site } from './site.ts';

const PLAYED_HOSTS = ['17track.net', '*.17track.net', SECOND_HOST, `*.${SECOND_HOST}`, 'other.example'];
const isPlayed = (host: string) =>
  /^((.+\.)?17track\.net|other\.example)$/.test(host) || isOfSecondSite(host.toLowerCase());
const LEGAL_PAGE = new RegExp(`/(${DOCUMENTS.join('|')})$`);

export interface SeenRequest {
  readonly method: string;
  readonly host: string;
  /** With the query. */
  readonly path: string;
  readonly status: number;
  readonly isConditional: boolean;
  /** Whether it sends back a tag, by which a server may know who asks. */
  readonly sendsTag: boolean;
}

/** 17TRACK unless said otherwise. */
interface OfSite {
  readonly site?: SiteName;
}

export interface LicensorOptions {
  /** Serve the real English agreement where it is at hand; the sample otherwise and always when false. */
  readonly useRealAgreement?: boolean;
}

export class Licensor {
  readonly #publications: Readonly<Record<SiteName, Publication>>;
  readonly #site: Site;
  readonly #certificate: Certificate;
  readonly #https: HttpsServer;
  readonly #proxy: HttpServer;
  readonly #control: HttpServer;
  #breakage: { kind: Breakage; everywhere: boolean; site: SiteName } | undefined;
  #clockOffset = 0;
  #requests: SeenRequest[] = [];

  private constructor(certificate: Certificate, { useRealAgreement = true }: LicensorOptions) {
    this.#certificate = certificate;
    const now = () => this.now();
    this.#publications = {
      '17track': new Publication(now, useRealAgreement),
      'tracktrace-delivery': new Publication(now, false, { document: 'terms-of-use', languages: ['en'] }),
    };
    this.#site = new Site(this.#publications['17track']);
    this.#https = createServer({ key: certificate.key, cert: certificate.cert }, async (request, response) => {
      const host = (request.headers.host ?? '').replace(/:\d+$/, '');
      const url = new URL(request.url ?? '/', `https://${host}`);
      const posted = request.method === 'POST' ? await readBody(request) : '';
      const answer = this.#unlessUnchanged(this.#answer(url, posted), request.headers);
      this.#requests.push({
        method: request.method ?? '',
        host,
        path: url.pathname + url.search,
        status: answer.cut ? 0 : answer.status,
        sendsTag: 'if-none-match' in request.headers,
        isConditional: 'if-none-match' in request.headers || 'if-modified-since' in request.headers,
      });
      if (answer.cut === 'at once') return void response.destroy();
      if (this.#breakageAt(url) === 'slow') return;
      response.sendDate = false;
      response.writeHead(answer.status, { ...answer.headers, date: new Date(this.now()).toUTCString() });
      if (answer.cut === undefined) return void response.end(answer.body);
      response.write(answer.body.slice(0, answer.body.length / 2), () => response.destroy());
    });
    // It speaks no WebSocket; that one was asked for is seen.
    this.#https.on('upgrade', ({ method = '', headers, url = '' }, socket) => {
      this.#requests.push({
        method,
        host: headers.host ?? '',
        path: url,
        status: 501,
        isConditional: false,
        sendsTag: false,
      });
      socket.end('HTTP/1.1 501 Not Implemented\r\n\r\n');
    });
    this.#proxy = createProxy(() => this.port, isPlayed);
    this.#control = createControl(this);
  }

  static async start(options: LicensorOptions = {}): Promise<Licensor> {
    const licensor = new Licensor(await makeCertificate(PLAYED_HOSTS), options);
    await Promise.all(
      licensor.#servers.map((server) => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))),
    );
    return licensor;
  }

  get #servers(): (Server & { closeAllConnections(): void })[] {
    return [this.#https, this.#proxy, this.#control];
  }

  get port(): number {
    return (this.#https.address() as AddressInfo).port;
  }

  get proxyPort(): number {
    return (this.#proxy.address() as AddressInfo).port;
  }

  get controlPort(): number {
    return (this.#control.address() as AddressInfo).port;
  }

  get spki(): string {
    return this.#certificate.spki;
  }

  /** The hosts that it plays, `*.` for all below one. */
  get hosts(): readonly string[] {
    return PLAYED_HOSTS;
  }

  get requests(): readonly SeenRequest[] {
    return this.#requests;
  }

  /** How often a page was asked for: `/en/track`, at `www` unless another host is named. */
  countOf(path: string, host = 'www.17track.net'): number {
    return this.#requests.filter((seen) => seen.host === host && seen.path.split('?')[0] === path).length;
  }

  /** What the site answers to whoever asks for this address. */
  pageAt(url: URL): string {
    return this.#played(url, '').body;
  }

  now(): number {
    return Date.now() + this.#clockOffset;
  }

  /** Moves the licensor's calendar on; its `Date` header and the dates it states follow. */
  advance(milliseconds: number): void {
    this.#clockOffset += milliseconds;
  }

  postAmendment({ site = '17track', ...options }: PostOptions & OfSite = {}): void {
    this.#publications[site].postAmendment(options);
  }

  changeStatedDate({ site = '17track', ...options }: Omit<PostOptions, 'amendment'> & OfSite = {}): void {
    this.#publications[site].changeStatedDate(options);
  }

  withdraw({ site = '17track' }: OfSite = {}): void {
    this.#publications[site].withdraw();
  }

  /** Breaks the legal pages, or every page, of one site; the last one that was broken is the one that is. */
  breakDown(kind: Breakage, { everywhere = false, site = '17track' }: { everywhere?: boolean } & OfSite = {}): void {
    this.#breakage = { kind, everywhere, site };
  }

  mend(): void {
    this.#breakage = undefined;
  }

  reset(): void {
    this.mend();
    for (const publication of Object.values(this.#publications)) publication.reset();
    this.#clockOffset = 0;
    this.#requests = [];
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.#servers.map((server) => {
        const closed = new Promise<void>((done) => server.close(() => done()));
        server.closeAllConnections();
        return closed;
      }),
    );
  }

  #breakageAt({ hostname, pathname }: URL): Breakage | undefined {
    if (!this.#breakage || hostname === 'other.example' || this.#breakage.site !== siteAt(hostname)) return undefined;
    const isLegal = isOfSecondSite(hostname) ? pathname === SECOND_TERMS : LEGAL_PAGE.test(pathname);
    return this.#breakage.everywhere || isLegal ? this.#breakage.kind : undefined;
  }

  #answer(url: URL, posted: string): Answer {
    if (url.hostname === 'other.example') return otherSite(url);
    const answer = this.#played(url, posted);
    const breakage = this.#breakageAt(url);
    if (!breakage) return answer;
    return broken(breakage, url, answer, () => {
      const language = url.pathname.split('/')[1];
      const other = isLanguage(language) && language === 'de' ? 'en' : 'de';
      return this.#played(new URL(url.pathname.replace(/^\/[^/]+/, `/${other}`), url), posted);
    });
  }

  #played(url: URL, posted: string): Answer {
    if (isOfSecondSite(url.hostname)) return secondSite(url, this.#publications['tracktrace-delivery']);
    return this.#site.answer(url, posted);
  }

  #unlessUnchanged(answer: Answer, asked: Record<string, string | string[] | undefined>): Answer {
    const { etag, 'last-modified': modified } = answer.headers;
    if (answer.status !== 200 || etag === undefined || modified === undefined) return answer;
    const since = asked['if-modified-since'];
    const isUnchanged = asked['if-none-match']
      ? asked['if-none-match'] === etag
      : typeof since === 'string' && Date.parse(modified) <= Date.parse(since);
    return isUnchanged ? { ...answer, status: 304, body: '' } : answer;
  }
}
