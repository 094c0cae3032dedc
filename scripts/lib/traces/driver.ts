/** What a journey can do with a browser: only what a person could do with hand and keyboard, and looking. */
export interface Driver {
  /** Name and version as the browser gives them. */
  version: string;
  /** Goes to an address as if it had been typed. */
  open(url: string): Promise<void>;
  /** Clicks the first element that the selector finds, with the mouse. */
  click(selector: string): Promise<void>;
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
  /** Value of an expression in the page. Errors: rejects while the page is being replaced. */
  read(expression: string): Promise<unknown>;
  /** Opens an empty tab and closes the one in use. */
  closeTab(): Promise<void>;
  /** Quits as the menu would, and waits until the files are written. */
  quit(): Promise<void>;
  /** Ends the process when quitting did not work. */
  kill(): void;
}

export interface LaunchOptions {
  /** An empty folder for the profile. */
  profile: string;
  isPrivate: boolean;
}

export type BrowserName = 'Chromium' | 'Firefox';

/** Starts a browser with an ordinary profile. Errors: rejects with a sentence when it does not start. */
export type Launch = (options: LaunchOptions) => Promise<Driver>;
