# Installs an MSI silently, starts the program, removes it again, and fails where anything is left. Runs on Windows.
param([Parameter(Mandatory)][string]$Msi)
$ErrorActionPreference = 'Stop'
$program = "$env:ProgramFiles\Vejviser\vejviser.exe"
$menu = "$env:ProgramData\Microsoft\Windows\Start Menu\Programs\Vejviser.lnk"

function Invoke-Msi([string]$action) {
    $run = Start-Process msiexec.exe -ArgumentList "$action `"$Msi`" /qn /norestart" -Wait -PassThru
    if ($run.ExitCode -ne 0) { throw "msiexec $action ended with $($run.ExitCode)" }
}

Invoke-Msi '/i'
foreach ($file in $program, $menu) { if (-not (Test-Path $file)) { throw "$file was not installed" } }
$started = Start-Process $program -PassThru
$deadline = (Get-Date).AddSeconds(60)
while (-not $started.HasExited -and $started.MainWindowHandle -eq 0 -and (Get-Date) -lt $deadline) {
    Start-Sleep -Milliseconds 200 # between two looks, not instead of one
    $started.Refresh()
}
if ($started.HasExited) { throw "the program ended with $($started.ExitCode) before its window came" }
if ($started.MainWindowTitle -ne 'Vejviser') { throw "no window within a minute: '$($started.MainWindowTitle)'" }
Stop-Process $started
Wait-Process $started.Id -ErrorAction SilentlyContinue
Invoke-Msi '/x'
foreach ($left in "$env:ProgramFiles\Vejviser", $menu, 'HKLM:\Software\Vejviser') {
    if (Test-Path $left) { throw "$left was left behind" }
}
'installed, started and removed'
