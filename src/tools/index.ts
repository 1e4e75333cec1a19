export { open } from './open.ts';
export { QUERY_BYTES, search } from './search.ts';
export { defineTool, type Context, type Tool, type ToolDefinition, type ToolResult } from './tool.ts';
