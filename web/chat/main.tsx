/** Makes the ask page live: the form asks over the websocket, answers join the conversation. */

import { render } from 'preact';
import { strings } from '../strings.ts';
import { type ConnectionState, openConnection } from './connection.ts';
import { Conversation } from './conversation.tsx';

const STATE_TEXT: Readonly<Record<ConnectionState, string>> = {
  connecting: strings.connecting,
  open: '',
  lost: strings.offline,
  outdated: strings.outdated,
};

function start(): void {
  const form = document.querySelector<HTMLFormElement>('#ask');
  const box = form?.querySelector('textarea');
  const conversation = document.querySelector('#conversation');
  const status = document.querySelector('#connection');
  if (!form || !box || !conversation || !status) return;

  const address = new URL('/ws', location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  const connection = openConnection(address.href, (state) => {
    status.textContent = STATE_TEXT[state];
  });
  /** Until there is a conversation to ask in, the form works as it does without script. */
  const onReady = (ask: (question: string) => void): void => {
    const submit = (event: Event): void => {
      event.preventDefault();
      const question = box.value.trim();
      if (question === '') return;
      document.querySelector('#opening')?.remove();
      box.value = '';
      ask(question);
    };
    form.addEventListener('submit', submit);
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) submit(event);
    });
    document.documentElement.dataset['live'] = 'true';
  };
  render(<Conversation connection={connection} onReady={onReady} />, conversation);
}

start();
