/** Where the reader has its content from: the pages of the server, fetched once. */

const fetched = new Map<string, Promise<Element>>();

/** Keeps the class of the page, so that its styles hold. */
function copy(main: Element): Element {
  const content = document.createElement('div');
  content.className = main.className;
  content.append(...[...main.childNodes].map((node) => document.importNode(node, true)));
  return content;
}

async function load(path: string): Promise<Element> {
  const response = await fetch(path, { headers: { accept: 'text/html' } });
  if (!response.ok) throw new Error(`${path} came back with ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const main = page.querySelector('main');
  if (!main) throw new Error(`${path} has no content`);
  return main;
}

/** The content of a page, a copy each time. What fails is tried again the next time. */
export async function fetchPage({ pathname }: URL): Promise<Element> {
  const waiting = fetched.get(pathname) ?? load(pathname);
  fetched.set(pathname, waiting);
  try {
    return copy(await waiting);
  } catch (error) {
    fetched.delete(pathname);
    throw error;
  }
}
