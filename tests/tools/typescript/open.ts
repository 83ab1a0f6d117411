// A payload with claims that nobody declared: a verifier ignores them, and TypeScript takes them for a
// mistake where a literal stands.
type Mutable<T> = T extends readonly unknown[] | object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

export declare function open<const T>(json: T): Mutable<T>;
