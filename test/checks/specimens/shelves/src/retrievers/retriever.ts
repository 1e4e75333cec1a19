export interface Retriever { readonly name: string }
