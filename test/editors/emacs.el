;;; -*- lexical-binding: t -*-
;; Opens a draft in Emacs with Claimlint's language server by Eglot, does what a writer does, and prints what came of it as JSON.
;; Then retracts a statement of a pack. Environment: CLAIMLINT_TEST, a JSON object with "draft", "pack" and "command".
(require 'cl-lib)
(require 'json)
(require 'eglot)
(require 'markdown-mode)

(defvar test-args (json-parse-string (getenv "CLAIMLINT_TEST") :object-type 'alist :array-type 'list))
(defvar test-result nil)
(defun test-keep (key value) (push (cons key value) test-result))

(setq eglot-sync-connect 60 eglot-connect-timeout 60 eglot-autoshutdown nil eglot-events-buffer-size 0 eglot-confirm-server-initiated-edits nil
      make-backup-files nil create-lockfiles nil
      ;; As from the keyboard: a mouse would open a menu.
      last-nonmenu-event ?x)

(define-derived-mode claims-pack-mode text-mode "Claims")
(add-to-list 'auto-mode-alist '("\\.claims\\.ya?ml\\'" . claims-pack-mode))
(add-to-list 'eglot-server-programs (cons '(markdown-mode claims-pack-mode) (alist-get 'command test-args)))

(defun test-wait (what condition)
  (let ((end (+ (float-time) 60)) value)
    (while (not (setq value (funcall condition)))
      (when (> (float-time) end) (error "Nothing came of waiting for %s" what))
      (accept-process-output nil 0.05))
    value))

(defun test-open (file)
  (find-file file)
  ;; Reads and writes of the buffer are seen by the server as those of a window.
  (switch-to-buffer (current-buffer))
  (buffer-enable-undo)
  ;; One server manages the drafts and the packs of a project.
  (unless (eglot-managed-p) (apply #'eglot (eglot--guess-contact)))
  (eglot--signal-textDocument/didChange))

(defun test-run-action (wanted &optional answer)
  "Runs the code action at point whose title begins with WANTED, and answers questions with ANSWER.
Gives the titles of all actions and the questions."
  (let (titles asked)
    (cl-letf (((symbol-function 'completing-read)
               (lambda (prompt choices &rest _)
                 (let* ((all (mapcar (lambda (choice) (if (consp choice) (car choice) choice)) choices))
                        (word (if titles answer wanted)))
                   (if titles (push prompt asked) (setq titles all))
                   (or (cl-find-if (lambda (title) (string-prefix-p word title)) all) (error "No choice %s: %S" word all))))))
      (eglot-code-actions (point) (point) nil t))
    (cons (vconcat titles) (vconcat asked))))

(condition-case problem
    (progn
      (test-open (alist-get 'draft test-args))
      (flymake-start)
      (test-wait "diagnostics" #'flymake-diagnostics)
      (test-keep 'diagnostics
                 (vconcat (mapcar (lambda (found)
                                    `((text . ,(buffer-substring-no-properties (flymake-diagnostic-beg found) (flymake-diagnostic-end found)))
                                      (message . ,(flymake-diagnostic-text found))))
                                  (flymake-diagnostics))))
      (goto-char (flymake-diagnostic-beg (car (flymake-diagnostics))))
      (let (shown)
        (eglot-hover-eldoc-function (lambda (info &rest _) (setq shown info)))
        (test-keep 'hover (substring-no-properties (test-wait "hover" (lambda () shown)))))
      (undo-boundary)
      (test-keep 'actions (car (test-run-action "Cite ")))
      (test-keep 'cited (buffer-string))
      (undo-boundary)
      (primitive-undo 1 (if (null (car buffer-undo-list)) (cdr buffer-undo-list) buffer-undo-list))
      (test-keep 'undone (buffer-string))
      (erase-buffer)
      (insert "The clinic opens at nine.\n")
      (eglot--signal-textDocument/didChange)
      (flymake-start)
      (test-wait "silence" (lambda () (null (flymake-diagnostics))))
      (test-open (alist-get 'pack test-args))
      (search-forward "no side effects")
      (let ((run (test-run-action "Retract" "Retract")))
        (test-keep 'packActions (car run))
        (test-wait "retraction" (lambda () (string-match-p "retracted:" (buffer-string))))
        (test-keep 'questions (cdr run))
        (test-keep 'pack (buffer-string))))
  (error (test-keep 'problem (error-message-string problem))))
(princ (json-serialize test-result))
(set-buffer-modified-p nil)
(kill-emacs 0)
