# Shows pages on a registered scheme in QtWebEngine. Reads what webengine.ts calls Served, prints what it calls Seen.
import base64, json, sys
from PyQt6.QtCore import QBuffer, QByteArray, QIODevice, QTimer, QUrl
from PyQt6.QtWebEngineCore import (
    QWebEnginePage, QWebEngineProfile, QWebEngineScript, QWebEngineUrlRequestJob, QWebEngineUrlScheme, QWebEngineUrlSchemeHandler,
)
from PyQt6.QtWidgets import QApplication

served = json.load(sys.stdin)
seen = {'loaded': False, 'console': [], 'requests': [], 'value': None}

# Before there is an application, as in Electron: a standard and secure scheme, and nothing more.
scheme = QWebEngineUrlScheme(served['scheme'].encode())
scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
flags = QWebEngineUrlScheme.Flag.SecureScheme
if hasattr(QWebEngineUrlScheme.Flag, 'FetchApiAllowed'):
    flags |= QWebEngineUrlScheme.Flag.FetchApiAllowed
scheme.setFlags(flags)
QWebEngineUrlScheme.registerScheme(scheme)
application = QApplication(sys.argv)


def with_policy(body, headers):
    """Qt before 6.6 sends no header of ours: there the policy stands in the page, but for what may not stand there."""
    parts = [part for part in headers['Content-Security-Policy'].split('; ') if not part.startswith('frame-ancestors')]
    meta = '<meta http-equiv="Content-Security-Policy" content="%s">' % '; '.join(parts)
    return body.replace(b'<head>', b'<head>' + meta.encode(), 1)


class Handler(QWebEngineUrlSchemeHandler):
    def requestStarted(self, job):
        path = job.requestUrl().path()
        seen['requests'].append(path)
        page = served['pages'].get(path)
        if page is None or page['status'] != 200 or bytes(job.requestMethod()) != b'GET':
            return job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
        body, headers = base64.b64decode(page['body']), page['headers']
        if hasattr(job, 'setAdditionalResponseHeaders'):
            job.setAdditionalResponseHeaders({name.encode(): [value.encode()] for name, value in headers.items()})
        elif headers['Content-Type'].startswith('text/html'):
            body = with_policy(body, headers)
        buffer = QBuffer(job)
        buffer.setData(QByteArray(body))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(headers['Content-Type'].split(';')[0].encode(), buffer)


class Page(QWebEnginePage):
    def javaScriptConsoleMessage(self, level, message, line, source):
        seen['console'].append('%s: %s' % (level.name, message))


profile = QWebEngineProfile()
handler = Handler()
profile.installUrlSchemeHandler(served['scheme'].encode(), handler)
page = Page(profile)
script = QWebEngineScript()
script.setSourceCode(served['before'])
script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
script.setWorldId(QWebEngineScript.ScriptWorldId.MainWorld.value)
page.scripts().insert(script)


def finish(value):
    seen['value'] = json.loads(value) if value else None
    application.quit()


def ask():
    # The value is there once a promise of the page has put it there.
    page.runJavaScript('window.__value', lambda value: finish(value) if value else QTimer.singleShot(100, ask))


def loaded(good):
    seen['loaded'] = good
    page.runJavaScript('(%s).then((v) => { window.__value = JSON.stringify(v) }, (e) => { window.__value = JSON.stringify({ error: String(e) }) })' % served['asked'])
    ask()


page.loadFinished.connect(loaded)
page.load(QUrl(served['home']))
QTimer.singleShot(30000, application.quit)
application.exec()
print(json.dumps(seen))
sys.stdout.flush()
del page
