// A client for Firefox's Marionette: JSON over TCP, each message as `<length>:<json>`. A command is
// `[0, id, name, parameters]`, its reply `[1, id, error, value]`; the first message is a greeting.
import { connect, type Socket } from 'node:net';

const COLON = ':'.charCodeAt(0);
const PATIENCE = 30_000;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A command that Firefox refused. `code` is WebDriver's: `no such element`, `unknown error`, … */
export class MarionetteError extends Error {
  readonly code: string;

  constructor(command: string, code: string, message: string) {
    super(`${command}: ${code}: ${message}`);
    this.code = code;
  }
}

export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received = Buffer.alloc(0);
  #lastId = 0;
  #greeted: () => void = () => undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#receive(chunk));
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('Firefox closed the connection')));
  }

  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      const marionette = new Marionette(socket);
      marionette.#greeted = () => resolve(marionette);
    });
  }

  /** Sends a command and waits for its reply, but not for ever. */
  send<Value>(command: string, parameters: object = {}, patience = PATIENCE): Promise<Value> {
    this.#lastId += 1;
    const id = this.#lastId;
    const message = JSON.stringify([0, id, command, parameters]);
    return new Promise<Value>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new Error(`${command}: no reply within ${patience / 1000} s`));
      }, patience);
      this.#waiting.set(id, {
        resolve: (value) => {
          clearTimeout(timer);
          resolve(value as Value);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error instanceof MarionetteError ? new MarionetteError(command, error.code, error.message) : error);
        },
      });
      this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  }

  disconnect(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const colon = this.#received.indexOf(COLON);
      if (colon < 0) return;
      const start = colon + 1;
      const end = start + Number(this.#received.toString('utf8', 0, colon));
      if (this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.toString('utf8', start, end));
      this.#received = this.#received.subarray(end);
      this.#deliver(message);
    }
  }

  #deliver(message: unknown): void {
    if (!Array.isArray(message)) {
      this.#greeted();
      return;
    }
    const [, id, error, value] = message;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new MarionetteError('', error.error, error.message));
    else waiting?.resolve(value);
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
