import type { SiteList } from './site.ts';

/** What pages ask of a worker, and what each question is answered with. */
export interface Questions {
  /** What does your build consist of? */
  readonly list: { readonly with: null; readonly answer: SiteList };
  /** Answer this page from now on, if there is no other: another may still need the files of the worker before. */
  readonly takeOver: { readonly with: null; readonly answer: boolean };
  /** This page of a build is open and has loaded these addresses: keep them. */
  readonly opened: {
    readonly with: { readonly build: string; readonly addresses: readonly string[] };
    readonly answer: null;
  };
}

export type Question = keyof Questions;

/** A question as it is sent, with a port for the answer. */
export type Asked = {
  [Name in Question]: { readonly ask: Name; readonly with: Questions[Name]['with'] };
}[Question];

/** What a worker says to all pages by itself: a script is not there any more, or not there yet. */
export const GONE = 'gone';

/** How long a worker has for its answer, in milliseconds: one from another time may not understand the question. */
const PATIENCE = 10_000;

/** @throws Error when there is no answer */
export function ask<Name extends Question>(
  worker: ServiceWorker,
  name: Name,
  details: Questions[Name]['with'],
): Promise<Questions[Name]['answer']> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => reject(new Error('the worker is silent')), PATIENCE);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      port1.close();
      resolve(data);
    };
    worker.postMessage({ ask: name, with: details }, [port2]);
  });
}
