declare module 'oembetter' {
  interface Client {
    fetch(
      url: string,
      options: Record<string, unknown>,
      callback: (error: Error | null, found?: Record<string, unknown>) => void,
    ): void;
  }
  export default function createClient(): Client;
}
