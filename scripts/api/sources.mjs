// What the compiler knows of the elements' public API: which members are a host's to use, and what types come to.
import { resolve } from 'node:path';
import ts from 'typescript';

/** Reads the sources and all that they import; what it gives answers questions about them. */
export function readSources(roots) {
  const config = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.json',
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic() {} },
  );
  const program = ts.createProgram(
    roots.map((root) => resolve(root)),
    config.options,
  );
  const checker = program.getTypeChecker();
  const own = (node) => node?.getSourceFile().fileName.startsWith(`${resolve('src')}/`);

  /** The class of that name which a module exports. */
  function classOf(path, name) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(resolve(path)));
    return module && checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
  }

  const sideOf = (symbol, isStatic) =>
    isStatic ? checker.getTypeOfSymbol(symbol) : checker.getDeclaredTypeOfSymbol(symbol);
  const memberOf = (symbol, name, isStatic) => sideOf(symbol, isStatic).getProperty(name);

  /** The class, then what it extends, as long as that is ours. */
  function lineage(symbol) {
    const line = [];
    let type = checker.getDeclaredTypeOfSymbol(symbol);
    while (type?.symbol && own(type.symbol.valueDeclaration)) {
      line.push(type.symbol);
      [type] = checker.getBaseTypes(type);
    }
    return line;
  }

  const HIDDEN = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;

  /** Whether a member is not for hosts: private, protected, or marked `@internal`, here or where it comes from. */
  function isHidden(symbol, name, isStatic = false) {
    if (name.startsWith('#')) return true;
    return lineage(symbol).some((each) => {
      const [declaration] = memberOf(each, name, isStatic)?.declarations ?? [];
      if (!declaration) return false;
      if (ts.getCombinedModifierFlags(declaration) & HIDDEN) return true;
      return ts.getJSDocTags(declaration).some(({ tagName }) => tagName.text === 'internal');
    });
  }

  /** The members that the class and its own ancestors declare. */
  function declared(symbol, isStatic = false) {
    const members = lineage(symbol).flatMap((each) => [
      ...((isStatic ? each.exports : each.members)?.values() ?? []),
    ]);
    const named = members.filter(
      ({ name, flags }) => name !== 'prototype' && flags & ts.SymbolFlags.ClassMember,
    );
    return [...new Set(named.map(({ name }) => name))];
  }

  /** A type as a reader wants it: lists of words and the shape of a detail in full, anything else by its name. */
  function written(type, fallback) {
    const { flags } = type;
    if (flags & ts.TypeFlags.BooleanLike) return 'boolean';
    if (type.isUnion()) {
      const parts = type.types.filter((each) => !(each.flags & ts.TypeFlags.BooleanLike));
      const words = parts.map((each) => written(each));
      if (parts.length < type.types.length) words.push('boolean');
      if (!words.every(Boolean)) return fallback ?? '';
      return [
        ...words.filter((word) => word !== 'undefined'),
        ...words.filter((word) => word === 'undefined'),
      ].join(' | ');
    }
    if (type.isStringLiteral()) return `'${type.value}'`;
    if (type.isNumberLiteral()) return String(type.value);
    const primitive =
      ts.TypeFlags.String |
      ts.TypeFlags.Number |
      ts.TypeFlags.Undefined |
      ts.TypeFlags.Null |
      ts.TypeFlags.Void;
    if (flags & primitive) return checker.typeToString(type);
    return fallback ?? '';
  }

  /** The parameters and the result of a method, or the type of a field. */
  function typeOf(symbol, name, { isStatic = false, fallback }) {
    const member = memberOf(symbol, name, isStatic);
    return member ? written(checker.getTypeOfSymbol(member), fallback) : fallback;
  }

  function parametersOf(symbol, name, isStatic) {
    const member = memberOf(symbol, name, isStatic);
    const [signature] = member ? checker.getTypeOfSymbol(member).getCallSignatures() : [];
    return new Map(
      (signature?.getParameters() ?? []).map((each) => {
        const type = checker.getNonNullableType(checker.getTypeOfSymbol(each));
        return [each.name, (fallback) => written(type, fallback)];
      }),
    );
  }

  /** The type of the event that `HTMLElementEventMap` has for a name, its detail in full. */
  function eventOf(name) {
    const map = checker
      .getSymbolsInScope(program.getSourceFile(resolve(roots[0])), ts.SymbolFlags.Interface)
      .find((symbol) => symbol.name === 'HTMLElementEventMap');
    const event = checker.getDeclaredTypeOfSymbol(map).getProperty(name);
    if (!event || !event.declarations?.every(own)) return undefined;
    const detail = checker.getTypeOfSymbol(checker.getTypeOfSymbol(event).getProperty('detail'));
    const fields = checker
      .getPropertiesOfType(detail)
      .map((field) => `${field.name}: ${written(checker.getTypeOfSymbol(field), 'unknown')}`);
    return `CustomEvent<${fields.length ? `{ ${fields.join('; ')} }` : '{}'}>`;
  }

  return { classOf, isHidden, declared, typeOf, parametersOf, eventOf };
}
