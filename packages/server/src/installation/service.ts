/** What the service runs, for whom and on what. */
export type ServicePlan = {
  readonly node: string
  readonly program: string
  readonly workingDirectory: string
  readonly dataDirectory: string
  /** Account of a system service; absent for a service of the person who installs it. */
  readonly account: string | undefined
  /** Ports under 1024 need a right of their own. */
  readonly lowPort: boolean
}

export const SERVICE_NAME = 'minh-an'

/** A value in a unit file: quoted, with systemd's own signs doubled. */
const unitValue = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('%', '%%').replaceAll('$', '$$$$')}"`

/**
 * The systemd unit. A stop goes to the program alone, which finishes its requests and stops the database; a program that
 * died is started again after two seconds and finds everything it confirmed.
 */
export function systemdUnit(plan: ServicePlan): string {
  const { node, program, workingDirectory, dataDirectory, account, lowPort } = plan
  return [
    '[Unit]',
    'Description=Minh Án: thi hành án dân sự',
    'Wants=network-online.target',
    'After=network-online.target',
    'StartLimitIntervalSec=300',
    'StartLimitBurst=20',
    '',
    '[Service]',
    'Type=exec',
    `ExecStart=${[node, program, 'start', '--data', dataDirectory].map(unitValue).join(' ')}`,
    `WorkingDirectory=${workingDirectory.replaceAll('%', '%%')}`,
    ...(account === undefined ? [] : [`User=${account}`]),
    'Restart=on-failure',
    'RestartSec=2',
    'KillMode=mixed',
    'KillSignal=SIGTERM',
    'TimeoutStopSec=90',
    'LimitNOFILE=65536',
    'NoNewPrivileges=yes',
    ...(lowPort ? ['AmbientCapabilities=CAP_NET_BIND_SERVICE'] : []),
    ...(account === undefined ? [] : ['ProtectSystem=full', 'ProtectKernelTunables=yes', 'ProtectControlGroups=yes']),
    '',
    '[Install]',
    `WantedBy=${account === undefined ? 'default' : 'multi-user'}.target`,
    '',
  ].join('\n')
}

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/**
 * The task of the Windows scheduler that starts with the machine, before anybody signs in, and again after a failure. A
 * Node program cannot answer Windows' service manager itself; the scheduler asks nothing of it and needs no other program.
 */
export function windowsTask(plan: ServicePlan): string {
  const { node, program, workingDirectory, dataDirectory } = plan
  return [
    '<?xml version="1.0" encoding="UTF-16"?>',
    '<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">',
    '  <RegistrationInfo><Description>Minh Án: thi hành án dân sự</Description></RegistrationInfo>',
    '  <Triggers><BootTrigger><Enabled>true</Enabled></BootTrigger></Triggers>',
    '  <Principals><Principal id="Author"><UserId>S-1-5-19</UserId><RunLevel>LeastPrivilege</RunLevel></Principal></Principals>',
    '  <Settings>',
    '    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>',
    '    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>',
    '    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>',
    '    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>',
    '    <RestartOnFailure><Interval>PT1M</Interval><Count>999</Count></RestartOnFailure>',
    '  </Settings>',
    '  <Actions Context="Author"><Exec>',
    `    <Command>${xml(node)}</Command>`,
    `    <Arguments>${xml(`"${program}" start --data "${dataDirectory}"`)}</Arguments>`,
    `    <WorkingDirectory>${xml(workingDirectory)}</WorkingDirectory>`,
    '  </Exec></Actions>',
    '</Task>',
    '',
  ].join('\r\n')
}
