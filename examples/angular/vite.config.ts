import { transformAsync } from '@babel/core';
import { createEs2015LinkerPlugin } from '@angular/compiler-cli/linker/babel';
import { NodeJSFileSystem, ConsoleLogger, LogLevel } from '@angular/compiler-cli';
import { defineConfig, type Plugin } from 'vite';

/** What the Angular CLI does by itself: Angular's own packages are published half compiled. */
const linked: Plugin = {
  name: 'angular-linker',
  async transform(code, id) {
    if (!id.includes('@angular') || !code.includes('ɵɵngDeclare')) return undefined;
    const linker = createEs2015LinkerPlugin({
      fileSystem: new NodeJSFileSystem(),
      logger: new ConsoleLogger(LogLevel.warn),
      linkerJitMode: false,
    });
    const result = await transformAsync(code, { filename: id, plugins: [linker], compact: false, configFile: false });
    return result?.code ? { code: result.code, map: null } : undefined;
  },
};

export default defineConfig({ plugins: [linked] });
