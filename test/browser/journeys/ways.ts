// Ways in which a page asks for another page of the site, or holds one. Each is a function that runs in the page, so it
// uses nothing from outside itself; whatever it asks for, it asks for by the address it is given.

type Way = (address: string) => void;

/** Nothing of this is what an open page needs to be drawn. */
export const ASKING: Readonly<Record<string, Way>> = {
  fetch: (address) => void fetch(address).catch(() => undefined),
  xhr: (address) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.send();
  },
  websocket: (address) => void new WebSocket(address.replace(/^http/, 'ws')),
  eventsource: (address) => void new EventSource(address),
  prefetch: (address) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: address }));
  },
  preload: (address) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', href: address }));
  },
  video: (address) => void document.body.append(Object.assign(document.createElement('video'), { src: address })),
  audio: (address) => void document.body.append(Object.assign(document.createElement('audio'), { src: address })),
  worker: (address) => {
    const source = `fetch(${JSON.stringify(address)}).catch(() => undefined)`;
    new Worker(URL.createObjectURL(new Blob([source])));
  },
  sandboxed: (address) => {
    const source = `fetch(${JSON.stringify(address)}, { mode: 'no-cors' }).catch(() => undefined)`;
    const srcdoc = `<script>${source}</scr${''}ipt>`;
    document.body.append(Object.assign(document.createElement('iframe'), { sandbox: 'allow-scripts', srcdoc }));
  },
};

export const HOLDING: Readonly<Record<string, Way>> = {
  iframe: (address) => void document.body.append(Object.assign(document.createElement('iframe'), { src: address })),
  object: (address) => {
    document.body.append(Object.assign(document.createElement('object'), { type: 'text/html', data: address }));
  },
  embed: (address) => {
    document.body.append(Object.assign(document.createElement('embed'), { type: 'text/html', src: address }));
  },
  'iframe in a written frame': (address) => {
    const srcdoc = `<iframe src="${address}"></iframe>`;
    document.body.append(Object.assign(document.createElement('iframe'), { srcdoc }));
  },
  'object in a written frame': (address) => {
    const srcdoc = `<object type="text/html" data="${address}"></object>`;
    document.body.append(Object.assign(document.createElement('iframe'), { srcdoc }));
  },
  'iframe in a frame made by script': (address) => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.contentDocument?.body.append(Object.assign(document.createElement('iframe'), { src: address }));
  },
  'iframe in a blob': (address) => {
    const blob = new Blob([`<iframe src="${address}"></iframe>`], { type: 'text/html' });
    document.body.append(Object.assign(document.createElement('iframe'), { src: URL.createObjectURL(blob) }));
  },
};

/** Without these an open page is not as it is meant. */
export const DRAWING: Readonly<Record<string, Way>> = {
  stylesheet: (address) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address }));
  },
  script: (address) => void document.head.append(Object.assign(document.createElement('script'), { src: address })),
  image: (address) => void document.body.append(Object.assign(document.createElement('img'), { src: address })),
  imageset: (address) => {
    document.body.append(Object.assign(document.createElement('img'), { srcset: `${address} 1x` }));
  },
  font: (address) => {
    new FontFace('asked', `url(${JSON.stringify(address)})`).load().catch(() => undefined);
  },
};

/** Windows that stand on no address of the site and go on asking it, with words of it on screen. */
export const WINDOWS: Readonly<Record<string, Way>> = {
  'about:blank': (address) => {
    const opened = window.open('about:blank');
    opened?.document.write(`<h1>${document.querySelector('h1')?.innerText}</h1><script>
      setInterval(() => fetch(${JSON.stringify(address)} + '&at=' + Date.now()).catch(() => undefined), 50);</scr${''}ipt>`);
  },
  'blob:': (address) => {
    const source = `<h1>${document.querySelector('h1')?.innerText}</h1><script>
      setInterval(() => fetch(${JSON.stringify(address)} + '&at=' + Date.now()).catch(() => undefined), 50);</scr${''}ipt>`;
    window.open(URL.createObjectURL(new Blob([source], { type: 'text/html' })));
  },
  'about:blank that asks nothing': () => {
    const opened = window.open('about:blank');
    opened?.document.write(`<h1>${document.querySelector('h1')?.innerText}</h1>`);
    opened?.document.close(); // until then Firefox has it load
  },
};
