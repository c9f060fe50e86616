-- Opens a draft in Neovim with Claimlint's language server, does what a writer does, and prints what came of it as JSON.
-- Arguments, in the global `args`: the draft, and the words of the server's command line.
local result = {}

local function finish(problem)
  result.problem = problem
  io.stdout:write(vim.fn.json_encode(result) .. '\n')
  vim.cmd(problem and 'cquit' or 'quitall!')
end

local function main()
  vim.cmd('edit ' .. vim.fn.fnameescape(args.draft))
  local buffer = vim.api.nvim_get_current_buf()
  local options = { name = 'claimlint', cmd = args.command, root_dir = vim.fn.fnamemodify(args.draft, ':h') }
  -- `vim.lsp.start` came with 0.8.
  local client = vim.lsp.start and vim.lsp.start(options) or vim.lsp.start_client(options)
  vim.lsp.buf_attach_client(buffer, client)

  local function diagnostics()
    return vim.diagnostic.get(buffer)
  end
  if not vim.wait(30000, function() return #diagnostics() > 0 end, 20) then return finish('no diagnostics came') end
  result.diagnostics = vim.tbl_map(function(found)
    local line = vim.api.nvim_buf_get_lines(buffer, found.lnum, found.lnum + 1, false)[1]
    return { code = found.code, text = line:sub(found.col + 1, found.end_col), message = found.message }
  end, diagnostics())

  local first = diagnostics()[1]
  vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
  local document = vim.lsp.util.make_text_document_params(buffer)
  local position = { line = first.lnum, character = select(2, vim.str_utfindex(vim.api.nvim_get_current_line(), first.col)) }

  local function ask(method, params)
    local answers, problem = vim.lsp.buf_request_sync(buffer, method, params, 30000)
    if not answers then error(method .. ': ' .. tostring(problem)) end
    for _, answer in pairs(answers) do
      if answer.result then return answer.result end
    end
    error(method .. ': no answer')
  end

  result.hover = ask('textDocument/hover', { textDocument = document, position = position }).contents.value
  local actions = ask('textDocument/codeAction', { textDocument = document, range = { start = position, ['end'] = position }, context = { diagnostics = {} } })
  result.actions = vim.tbl_map(function(action) return action.title end, actions)
  for _, action in ipairs(actions) do
    if action.edit and action.title:match('^Cite ') then
      vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
      result.applied = action.title
      break
    end
  end
  result.lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  vim.cmd('undo')
  result.undone = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)

  -- Without the claim, the server has nothing left to say.
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, { 'The clinic opens at nine.' })
  result.isQuietAfterEdit = vim.wait(30000, function() return #diagnostics() == 0 end, 20)
  finish(nil)
end

local ok, problem = pcall(main)
if not ok then finish(tostring(problem)) end
