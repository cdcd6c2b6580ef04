// Starts WebKitGTK under WebDriver on a display of its own. Everything that is started here ends together with the program that started it, in whichever way that ends.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Finds a port on loopback on which no program listens. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** A shell script that waits until its standard input is closed, then ends its whole process group and waits until the group is gone. */
const WATCH = '"$0" "$@" </dev/null & read -r _; trap : TERM; kill -TERM 0; wait';

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches only us. A shell waits at the other end of a pipe. It ends the group when we
 * close the pipe, and also when we are gone, because the system closes the pipe then.
 */
function bound(program, args, env) {
  const child = spawn('sh', ['-c', WATCH, program, ...args], {
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, ...env },
  });
  const closed = once(child, 'exit');
  return {
    output: child.stdout,
    async end() {
      child.stdin.end();
      const late = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), 5_000);
      await closed;
      clearTimeout(late);
    },
  };
}

/** Reads the first line that a program prints. @throws Error when it ends before that */
async function firstLine(output, program) {
  let text = '';
  for await (const chunk of output) {
    text += chunk;
    if (text.includes('\n')) return text.split('\n')[0];
  }
  throw new Error(`${program} ended before it was ready`);
}

async function listening(port, program, deadline = Date.now() + 20_000) {
  while (Date.now() < deadline) {
    const socket = connect(port, '127.0.0.1');
    const open = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (open) return;
    await pause(50);
  }
  throw new Error(`${program} does not listen`);
}

/**
 * Starts a display and, on it, the WebDriver of WebKitGTK.
 * @param {{driver: string, display: string, browser: string}} paths from `findBrowsers`
 * @returns {Promise<{server: string, capabilities: object, end: () => Promise<void>}>} the driver's address, the capabilities that a WebDriver client asks for, and a function that ends both
 */
export async function startWebKit({ driver, display, browser }) {
  const screen = bound(display, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {});
  let webDriver;
  const end = async () => {
    await webDriver?.end();
    await screen.end();
  };
  try {
    const number = await firstLine(screen.output, display);
    const port = await freePort();
    webDriver = bound(driver, ['--host=127.0.0.1', `--port=${port}`], {
      DISPLAY: `:${number}`,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
    });
    // Nobody reads what it prints; a pipe that is full would stop it.
    webDriver.output.resume();
    await listening(port, driver);
    return {
      server: `http://127.0.0.1:${port}`,
      capabilities: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      },
      end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}
