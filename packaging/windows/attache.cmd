@echo off
rem attache COMMAND ...   the command line;   attache FILE   opens the file in the window
if exist "%~1" (
  start "" "%~dp0Attache.exe" %*
  exit /b 0
)
start "" /b /wait "%~dp0Attache.exe" --disable-gpu --log-level=3 --command-line -- %*
exit /b %errorlevel%
