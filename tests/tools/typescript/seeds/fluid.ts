// The declarations of the example fluid against the interface that it was modelled on: ITokenClaims of
// the Fluid Framework, as its API documentation gives it, and as the package declares it.
import type { ITokenClaims as Packaged, IUser } from "@fluidframework/driver-definitions/legacy";
import type { TokenClaims, User } from "../../../../docs/fluid/produce";
import type * as consume from "../../../../docs/fluid/consume";

interface ITokenClaims {
  documentId: string;
  exp: number;
  iat: number;
  jti?: string;
  scopes: string[];
  tenantId: string;
  user: IUser;
  ver: string;
}

export const toSeed = (token: TokenClaims): ITokenClaims => token;
export const fromSeed = (token: ITokenClaims): TokenClaims => token;
export const toPackage = (token: TokenClaims): Packaged => token;
export const fromPackage = (token: Packaged): TokenClaims => token;
export const toUser = (user: User): IUser => user;
export const fromUser = (user: IUser): User => user;

// `jti` is registered, so it is never `null`: what a verifier accepts fits as well.
export const accepted = (token: consume.TokenClaims): Packaged => token;
export const acceptable = (token: Packaged): consume.TokenClaims => token;

type Same<A, B> = [A, B] extends [B, A] ? true : false;
export const names: Same<keyof ITokenClaims, keyof TokenClaims> = true;
export const values: Same<Required<Packaged>, Required<TokenClaims>> = true;

// @ts-expect-error
export const withoutId: User = { name: "Ada Park" };
export const withDetails: User = { id: "ada", name: "Ada Park", additionalDetails: { floor: 2 } };
