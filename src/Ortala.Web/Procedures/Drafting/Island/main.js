// The editor: one island of plain modules. Boots from the state in the page, see types.d.ts for the contract between the modules.
export {};
