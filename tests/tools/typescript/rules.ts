// What the declarations refuse, one rule at a time.
import type { Everything } from "../../exports/everything/produce";
import type { Everything as Accepted } from "../../exports/everything/consume";
import type { Names } from "../../exports/names/produce";
import type { Names as AcceptedNames } from "../../exports/names/consume";
import type { Machine, Person, Tagged } from "../../exports/tagged/produce";
import type { ServiceClaims } from "../../../docs/auth-shared/produce";

declare const sent: Everything;
declare const accepted: Accepted;

// What an issuer sends, a verifier accepts; not the other way round.
export const both: Accepted = sent;
// @ts-expect-error
export const back: Everything = accepted;

// Required, optional, nullable, with a default.
// @ts-expect-error
export const absent: Everything["iss"] = undefined;
// @ts-expect-error
export const missing: Pick<Everything, "iss"> = {};
export const left: Pick<Everything, "callback"> = {};
// @ts-expect-error
export const sentNull: Everything["callback"] = null;
export const acceptedNull: Accepted["callback"] = null;
// @ts-expect-error
export const registeredNull: Accepted["scope"] = null;
export const petName: Everything["pet_name"] = null;
// @ts-expect-error
export const noPetName: Pick<Everything, "pet_name"> = {};
// @ts-expect-error
export const noRetries: Pick<Everything, "retries"> = {};
export const defaultRetries: Pick<Accepted, "retries"> = {};

// Constants.
export const plan: Everything["plan"] = "pro";
// @ts-expect-error
export const otherPlan: Everything["plan"] = "max";
// @ts-expect-error
export const otherVersion: Everything["version"] = "1.1";
// @ts-expect-error
export const otherLevel: Everything["level"] = 4;
// @ts-expect-error
export const inactive: Everything["active"] = false;
// @ts-expect-error
export const otherColor: Everything["color"] = "blue";

// Names that are no identifiers, and names that are keywords.
export const quoted: [string | undefined, boolean | undefined, string | undefined] = [
  sent["with.dot"],
  sent["kebab-case"],
  sent.type,
];

// Nested sets.
export const seat: Everything["seat"] = { row: 1, letter: "a" };
// @ts-expect-error
export const noRow: Everything["seat"] = { letter: "a" };
// @ts-expect-error
export const rowOfRoom: number = sent.by_room?.["hall"].row;

// Forbidden names, and names that nobody declared.
// @ts-expect-error
export const nonce: Everything["nonce"] = "x";
// @ts-expect-error
export const undeclared: Everything = { ...sent, tenant: "acme" };
// @ts-expect-error
export const userId: ServiceClaims["uid"] = "ada";

// A map of further claims takes what the map's values are, or what a declared claim is.
export const machine: Machine = { token_type: "m2m", exp: 1, serial: 2, floor: 3 };
// @ts-expect-error
export const words: Machine = { token_type: "m2m", exp: 1, serial: 2, floor: "three" };
// @ts-expect-error
export const noSerial: Machine = { token_type: "m2m", exp: 1, floor: 3 };

// The tag tells the variants apart.
export const person: Person = { token_type: "person", exp: 1, name_of_user: "Ada" };
// @ts-expect-error
export const mistaken: Tagged = { token_type: "m2m", exp: 1, name_of_user: "Ada" };
export const serial = (token: Tagged): number | undefined =>
  token.token_type === "m2m" ? token.serial : undefined;
// @ts-expect-error
export const unasked = (token: Tagged): number => token.serial;

// Names that languages stumble over.
export const names: Names = {
  aud: ["orders"],
  user_id: "1",
  userId: "2",
  USER_ID: "3",
  "1st": 4,
  "a\"b\\c`d,e/f": true,
  "-": false,
  größe: 0.5,
  marshal_json: true,
  constructor: true,
  new: true,
  readonly: true,
  small: [1],
  wide: 0,
};
// @ts-expect-error
export const userID: Names["userID"] = "4";
// A verifier takes one value for a list; an issuer that has a list writes one.
export const lone: AcceptedNames["aud"] = "orders";
// @ts-expect-error
export const sentLone: Names["aud"] = "orders";
