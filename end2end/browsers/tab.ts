// What the walk needs of a browser. There are two implementations, because no client drives all three browsers.

/** One tab of a browser. Selectors are CSS; an action waits until its element can be used. */
export interface Tab {
  open(url: string): Promise<void>;
  click(selector: string): Promise<void>;
  /** Clicks into a field and types with the keyboard. */
  type(selector: string, text: string): Promise<void>;
  press(key: "Enter"): Promise<void>;
  /** Sets the size of the page's area. */
  resize(width: number, height: number): Promise<void>;
  url(): Promise<string>;
  /** Runs a function in the page, with one string, and returns its result. */
  evaluate<Result>(script: (argument: string) => Result, argument?: string): Promise<Result>;
  /** Errors that the page reported so far, if the protocol tells. */
  readonly errors: string[];
  /** What the tab shows, as PNG. */
  picture(): Promise<Buffer>;
  /** Ends the browser. */
  close(): Promise<void>;
}

/** How long an action waits for its element, in milliseconds. */
export const PATIENCE_MS = 30_000;
