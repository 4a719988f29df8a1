/** Whether something may be said; where it may not, why, in a few words that can follow a colon. */
export type Permission = { allowed: true } | { allowed: false; because: string };

export const allowed: Permission = { allowed: true };

export function refused(because: string): Permission {
	return { allowed: false, because };
}
