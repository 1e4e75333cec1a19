export interface Machine { readonly turn: number }
