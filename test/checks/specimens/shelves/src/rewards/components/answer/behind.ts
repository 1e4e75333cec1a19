export function behind(): void {}
